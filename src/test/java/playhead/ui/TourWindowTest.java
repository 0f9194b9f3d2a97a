package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourWindowTest {
    @TempDir
    Path folder;

    @Test
    void the_tour_renders_at_least_ten_pictures_that_differ() throws Exception {
        List<Path> pictures = new ArrayList<>();
        new Tour(OpenWorkspace.workspaces(folder)).run(folder.resolve("tour"), pictures::add);
        assertTrue(pictures.size() >= 10, pictures.size() + " pictures");
        Set<String> contents = new HashSet<>();
        for (Path picture : pictures) {
            contents.add(Arrays.toString(Files.readAllBytes(picture)));
        }
        assertEquals(pictures.size(), contents.size(), "some pictures are the same");
    }
}
