package org.manydesk.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.manydesk.problem.InvalidInput;

/**
 * Reads text that every document can carry: without control characters but tab and line ends, and without halves of
 * surrogate pairs.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2 Characters</a>
 */
class PlainText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        var foreign = text.codePoints().filter(PlainText::isForeign).findFirst();
        if (foreign.isPresent())
            throw new InvalidInput(
                    "", "Take out the character U+%04X: it cannot be shown or sent.".formatted(foreign.getAsInt()));
        return text;
    }

    private static boolean isForeign(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r'
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
