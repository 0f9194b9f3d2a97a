package playhead.format.xes;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import playhead.format.BrokenInput;
import playhead.format.UnreadableLog;

/**
 * A stream of XML tags from a file that nobody vouches for: no document type, no entities, nothing fetched, bounded
 * depth and sizes. Names come without their prefix. For one thread.
 */
public final class SafeXml implements AutoCloseable {
    private static final int MAX_TEXT = 16 << 20;

    private final XMLStreamReader reader;
    private final InputStream in;

    private SafeXml(InputStream utf8, boolean documentTypes) throws IOException, UnreadableLog {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, documentTypes);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, documentTypes);
        // Logs with prefixes that were never declared exist; prefixes are cut off here anyway.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 256);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refused to fetch " + systemId);
        });
        in = utf8;
        try {
            reader = factory.createXMLStreamReader(utf8, "UTF-8");
        } catch (XMLStreamException wrong) {
            throw refusal(wrong, 1);
        }
    }

    /**
     * Opens a document.
     *
     * <p>Woodstox drops an undeclared entity inside an attribute in silence while document types are off or
     * entities are not replaced. So the part
     * before the outermost element is read once with them off, and refused if it has one; then, as there is none to
     * be processed, the document is read with both on, where an undeclared entity is an error and none is declared.
     *
     * @param input a document in UTF-8, whatever its declaration says
     */
    public static SafeXml open(Source input) throws IOException, UnreadableLog {
        try (InputStream in = input.open();
                SafeXml prolog = new SafeXml(in, false)) {
            prolog.nextTag();
        }
        return new SafeXml(input.open(), true);
    }

    /** Opens the document from its beginning. */
    public interface Source {
        /** The content from its beginning; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** Moves to the next start or end of an element; false at the end of the document. */
    public boolean nextTag() throws IOException, UnreadableLog {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD ->
                        throw new UnreadableLog(
                                "line " + line() + ": a document type declaration; such files are refused");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableLog("line " + line() + ": an entity reference; such files are refused");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException wrong) {
            throw refusal(wrong, line());
        }
    }

    /** True at the start of an element, false at its end. */
    public boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** Name of the element without prefix. */
    public String name() {
        String name = reader.getLocalName();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    /** Value of an attribute of the element that starts here, null if it has none of that name. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that starts here, up to its end; that of elements inside it is none of it. */
    public String text() throws IOException, UnreadableLog {
        StringBuilder text = new StringBuilder();
        try {
            for (int depth = 1; depth > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(text, depth);
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableLog("line " + line() + ": an entity reference; such files are refused");
                    default -> {}
                }
            }
            return text.toString();
        } catch (XMLStreamException wrong) {
            throw refusal(wrong, line());
        }
    }

    private void append(StringBuilder text, int depth) throws UnreadableLog {
        if (depth > 1) {
            return;
        }
        if (text.length() + reader.getTextLength() > MAX_TEXT) {
            throw new UnreadableLog("line " + line() + ": a text of more than " + MAX_TEXT + " characters");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** 1-based line at which the current tag begins. Makes an object: ask once an event, not once an attribute. */
    public long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** From the start of an element to its end. */
    public void skip() throws IOException, UnreadableLog {
        for (int depth = 1; depth > 0 && nextTag(); ) {
            depth += isStart() ? 1 : -1;
        }
    }

    /** Reads on to the end of the file behind the document, so that broken compression comes to light. */
    public void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** @param about a line not far from there, for faults that do not say theirs */
    private static UnreadableLog refusal(XMLStreamException wrong, long about) throws IOException {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenInput broken) {
                return new UnreadableLog(broken.getMessage(), wrong);
            }
            if (cause instanceof IOException disk && !(cause instanceof CharConversionException)) {
                throw disk;
            }
        }
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("not well-formed");
        long line = wrong.getLocation() == null
                ? about
                : Math.max(1, wrong.getLocation().getLineNumber());
        return new UnreadableLog("line " + line + ": broken XML: " + XmlComplaint.plain(message), wrong);
    }

    @Override
    public void close() throws IOException {
        // Closing the reader does not close the stream, and pools of Woodstox are per factory: the stream is all.
        in.close();
    }
}
