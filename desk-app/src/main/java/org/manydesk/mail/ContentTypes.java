package org.manydesk.mail;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/** Lets the parser see what it would miss in a Content-Type: a boundary in pieces, a type that is none. */
final class ContentTypes implements BodyDescriptorBuilder {
    private static final String CONTENT_TYPE = "content-type";
    private static final int LONGEST_PLAIN = 16_384;

    private final BodyDescriptorBuilder parsers;

    ContentTypes() {
        this(new DefaultBodyDescriptorBuilder());
    }

    private ContentTypes(BodyDescriptorBuilder parsers) {
        this.parsers = parsers;
    }

    @Override
    public void reset() {
        parsers.reset();
    }

    @Override
    public BodyDescriptor build() {
        return parsers.build();
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        return new ContentTypes(parsers.newChild());
    }

    @Override
    public Field addField(RawField field) throws MimeException {
        var name = field.getNameLowerCase();
        if (name.equals(CONTENT_TYPE)) parsers.addField(mended(field));
        if (name.equals("content-transfer-encoding")) parsers.addField(field);
        return field;
    }

    /** The field as it is where the parser understands it, else with no more than the parser needs. */
    private static RawField mended(RawField field) {
        var type = HeaderParameters.of(field);
        boolean named = type.get("name").isPresent();
        if (!type.value().contains("/") && named) return new RawField(CONTENT_TYPE, "application/octet-stream");
        if (isPlain(field)) return field;
        var boundary =
                type.get("boundary").map(text -> "; boundary=\"" + text.replaceAll("([\"\\\\])", "\\\\$1") + "\"");
        return new RawField(CONTENT_TYPE, type.value() + boundary.orElse(""));
    }

    private static boolean isPlain(RawField field) {
        var raw = field.getRaw();
        return raw != null && raw.length() < LONGEST_PLAIN && !field.getBody().contains("*");
    }
}
