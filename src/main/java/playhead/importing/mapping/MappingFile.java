package playhead.importing.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A mapping as the user wrote it: what holds for all files, and what holds for some by their names. Immutable.
 * The form is that of the mapping reference.
 */
public final class MappingFile implements MappingReading {
    /** Bytes that a mapping may have. */
    public static final int LARGEST = 1 << 20;

    private final YamlNode.Keys root;
    private final Map<String, YamlNode> files;

    private MappingFile(YamlNode.Keys root, Map<String, YamlNode> files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Reads a mapping.
     *
     * @param yaml the file's content, UTF-8; a longer one than {@link #LARGEST} is refused
     */
    public static MappingReading read(byte[] yaml) {
        if (yaml.length > LARGEST) {
            return bad(new MappingError(0, "a mapping has at most 1 MiB"));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException e) {
            return bad(new MappingError(0, "the mapping is not UTF-8"));
        }
        try {
            return new YamlTree().read(text) instanceof YamlNode.Keys keys
                    ? checked(keys)
                    : bad(new MappingError(1, "a mapping starts with 'mapping: 1'"));
        } catch (YamlTree.NoYaml e) {
            return bad(e.error());
        }
    }

    /** What it says of a file; patterns match the name, with or without {@code .gz}, later ones win. */
    public FileMapping forFile(String name) {
        MappingReader reader = new MappingReader(new ArrayList<>());
        reader.read(root, true);
        files.forEach((pattern, node) -> {
            if (matches(pattern, name)) {
                reader.read((YamlNode.Keys) node, false);
            }
        });
        return reader.made();
    }

    private static MappingReading checked(YamlNode.Keys root) {
        List<MappingError> errors = new ArrayList<>();
        YamlNode version = root.nodes().get("mapping");
        if (!(version instanceof YamlNode.Scalar s && s.text().equals("1"))) {
            errors.add(new MappingError(
                    version == null ? root.line() : version.line(),
                    "a mapping says 'mapping: 1'; other versions are not known"));
        }
        Map<String, YamlNode> files = Map.of();
        switch (root.nodes().get("files")) {
            case null -> {}
            case YamlNode.Keys keys -> files = keys.nodes();
            case YamlNode node -> errors.add(new MappingError(node.line(), "files: patterns with what they change"));
        }
        MappingReader base = new MappingReader(errors);
        base.read(root, true);
        if (files.isEmpty()) {
            base.check(root.line());
        }
        files.forEach((pattern, node) -> {
            if (node instanceof YamlNode.Keys keys) {
                MappingReader reader = new MappingReader(new ArrayList<>());
                reader.read(root, true);
                reader.into(errors).read(keys, false);
                reader.check(keys.line());
            } else {
                errors.add(new MappingError(node.line(), "files." + pattern + ": no keys"));
            }
        });
        return errors.isEmpty()
                ? new MappingFile(root, files)
                : new BadMapping(errors.stream().distinct().toList());
    }

    private static BadMapping bad(MappingError error) {
        return new BadMapping(List.of(error));
    }

    /** True when the wildcards {@code *} and {@code ?} of the pattern fit the name, or the name inside an archive. */
    static boolean matches(String pattern, String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        String inner = plain.substring(plain.lastIndexOf('!') + 1);
        return fits(pattern, name) || fits(pattern, plain) || fits(pattern, inner);
    }

    /** Linear apart from one step back per star: the usual greedy wildcard walk. */
    private static boolean fits(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
