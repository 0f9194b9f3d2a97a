package playhead.ui.look;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;

/** Follows the colours that the system is set to. For the window's thread. */
public final class SystemTheme {
    private static final String HIGH_CONTRAST = "Windows.SPI.HighContrast";

    private SystemTheme() {}

    /** Keeps a property at what the system has, now and whenever that changes. */
    public static void follow(ObjectProperty<Theme> theme) {
        Platform.Preferences preferences = Platform.getPreferences();
        Runnable tell = () -> theme.set(of(preferences));
        preferences.addListener((InvalidationListener) changed -> tell.run());
        tell.run();
    }

    private static Theme of(Platform.Preferences preferences) {
        if (preferences.getBoolean(HIGH_CONTRAST).orElse(false)) {
            return Theme.CONTRAST;
        }
        return preferences.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}
