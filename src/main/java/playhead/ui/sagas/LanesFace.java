package playhead.ui.sagas;

import playhead.saga.picture.Pen;
import playhead.saga.picture.PictureHits;
import playhead.saga.picture.PicturePainter;
import playhead.saga.picture.SagaPicture;
import playhead.saga.picture.View;
import playhead.ui.look.Look;

/** The saga as lanes. */
final class LanesFace extends PicturePane {
    private static final double LEAST = 0.15;
    private static final double MOST = 4;

    private final SagaNotes notes;
    private final SagaWords words;
    private double zoom = 1;

    LanesFace(ChosenSaga chosen, SagaNotes notes, Look look, SagaWords words) {
        super(chosen, look, "saga-lanes");
        this.notes = notes;
        notes.allProperty().addListener((property, was, is) -> requestLayout());
        this.words = words;
    }

    @Override
    double wholeWidth(SagaPicture picture) {
        return SagaPicture.NAMES + picture.width(zoom);
    }

    @Override
    double wholeHeight(SagaPicture picture) {
        return painter(picture).height();
    }

    @Override
    void paint(SagaPicture picture, Pen pen, View view) {
        painter(picture).paint(pen, view);
    }

    private PicturePainter painter(SagaPicture picture) {
        return new PicturePainter(picture, notes.of(picture.saga().row().id()), words);
    }

    @Override
    int event(SagaPicture picture, View view, double x, double y) {
        return new PictureHits(picture, view).event(x, y);
    }

    @Override
    double place(SagaPicture picture, int event) {
        return picture.x(event) * zoom;
    }

    @Override
    boolean goesAcross() {
        return true;
    }

    @Override
    double zoom() {
        return zoom;
    }

    @Override
    void zoom(double factor, double about) {
        double wanted = Math.clamp(zoom * factor, LEAST, MOST);
        double place = (about - SagaPicture.NAMES + along().getValue()) / zoom;
        zoom = wanted;
        SagaPicture picture = chosen().pictureProperty().get();
        if (picture != null) {
            along().setMax(Math.max(along().getMax(), wholeWidth(picture)));
            along().setValue(Math.max(0, place * zoom - (about - SagaPicture.NAMES)));
        }
        requestLayout();
    }

    /** Makes it as wide as there is room for. */
    void fit() {
        SagaPicture picture = chosen().pictureProperty().get();
        if (picture != null && picture.width(1) > 0) {
            zoom = Math.clamp((view().width() - SagaPicture.NAMES) / picture.width(1), LEAST, 1);
            requestLayout();
        }
    }
}
