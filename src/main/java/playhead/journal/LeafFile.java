package playhead.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaf hashes of an import that is not published yet, kept in a file so that memory stays flat. For one thread. */
final class LeafFile implements Closeable {
    private final Path path;
    private final FileOutputStream file;
    private final BufferedOutputStream out;

    LeafFile(Path path) throws IOException {
        this.path = path;
        file = new FileOutputStream(path.toFile());
        out = new BufferedOutputStream(file, 64 * 1_024);
    }

    void add(byte[] leaves) throws IOException {
        out.write(leaves);
    }

    /** Appends all leaves to a tree. */
    void appendTo(MerkleTree tree) throws IOException {
        out.flush();
        try (var in = new BufferedInputStream(new FileInputStream(path.toFile()), 64 * 1_024)) {
            for (byte[] leaf = in.readNBytes(TreeHash.LENGTH); leaf.length > 0; leaf = in.readNBytes(TreeHash.LENGTH)) {
                tree.append(leaf);
            }
        }
    }

    /** Deletes it; what is still to be written is not, since a full disk is no reason to keep the rest. */
    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
