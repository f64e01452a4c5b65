package org.manydesk.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;

/** The headers of a message or of one of its parts, as they came. Names are compared without regard to case. */
final class MailHeaders {
    private final List<RawField> fields = new ArrayList<>();

    void add(RawField field) {
        fields.add(field);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The first header of that name, unfolded, its raw 8-bit characters decoded, its encoded words not. */
    Optional<String> first(String name) {
        return field(name).map(MailHeaders::unfolded);
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> isNamed(field, name))
                .map(MailHeaders::unfolded)
                .toList();
    }

    /** The first header of that name for a reader's eye, on one line. */
    Optional<String> text(String name) {
        return first(name).map(HeaderText::decode);
    }

    boolean has(String name) {
        return field(name).isPresent();
    }

    boolean says(String name, String word) {
        return all(name).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
    }

    /** The first header of that name as a value with parameters; empty ones when it is absent. */
    HeaderParameters parameters(String name) {
        return field(name).map(HeaderParameters::of).orElseGet(HeaderParameters::none);
    }

    private Optional<RawField> field(String name) {
        return fields.stream().filter(field -> isNamed(field, name)).findFirst();
    }

    private static boolean isNamed(RawField field, String name) {
        return field.getName().strip().equalsIgnoreCase(name);
    }

    private static String unfolded(RawField field) {
        var raw = field.getRaw();
        if (raw == null) return String.valueOf(field.getBody());
        var bytes = raw.toByteArray();
        int start = field.getDelimiterIdx() + 1;
        return MimeUtil.unfold(MailCharset.guess(java.util.Arrays.copyOfRange(bytes, start, bytes.length)))
                .strip();
    }
}
