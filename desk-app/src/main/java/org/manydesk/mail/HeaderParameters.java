package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/**
 * A header such as {@code Content-Type: text/plain; charset=utf-8}. Parameters are put together from their pieces and
 * decoded, whether by RFC 2231 or, against the rules, by RFC 2047.
 *
 * @param value the part before the first semicolon, lower case
 */
record HeaderParameters(String value, Map<String, String> parameters) {
    private static final int PIECES = 1_000;
    private static final int LONGEST = 32_768;

    static HeaderParameters none() {
        return new HeaderParameters("", Map.of());
    }

    static HeaderParameters of(RawField field) {
        var body = body(field);
        var pieces = new TreeMap<String, List<Piece>>();
        body.getParams().stream().limit(PIECES).forEach(pair -> Piece.of(pair)
                .ifPresent(piece -> pieces.computeIfAbsent(piece.name(), name -> new ArrayList<>())
                        .add(piece)));
        var parameters = new TreeMap<String, String>();
        pieces.forEach((name, all) -> parameters.put(name, joined(all)));
        return new HeaderParameters(body.getValue().strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** The parser's effort grows with the square of the length: what is too long for a header is not looked at. */
    private static RawBody body(RawField field) {
        var raw = field.getRaw();
        if (raw == null) return RawFieldParser.DEFAULT.parseRawBody(field);
        int end = Math.min(raw.length(), LONGEST);
        int start = Math.min(field.getDelimiterIdx() + 1, end);
        return RawFieldParser.DEFAULT.parseRawBody(raw, new ParserCursor(start, end));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    /** An encoded whole is best, then numbered pieces, then the plain parameter; the first of each counts. */
    private static String joined(List<Piece> all) {
        var whole = all.stream().filter(piece -> piece.number() < 0).max(Comparator.comparing(Piece::encoded));
        if (whole.isPresent() && (whole.get().encoded() || all.stream().allMatch(piece -> piece.number() < 0))) {
            return text(List.of(whole.get()));
        }
        return text(all.stream()
                .filter(piece -> piece.number() >= 0)
                .sorted(Comparator.comparingInt(Piece::number))
                .toList());
    }

    private static String text(List<Piece> pieces) {
        var first = pieces.getFirst();
        var bytes = new ByteArrayOutputStream();
        var charset = first.charset();
        for (var piece : pieces) {
            var text = piece == first && charset.isPresent() ? piece.afterCharset() : piece.text();
            bytes.writeBytes(piece.encoded() ? HeaderText.escaped(text, '%') : text.getBytes(ISO_8859_1));
        }
        return charset.isPresent()
                ? CleanText.line(MailCharset.decode(bytes.toByteArray(), charset))
                : HeaderText.decode(MailCharset.guess(bytes.toByteArray()));
    }

    /**
     * One piece of a parameter.
     *
     * @param number its place, -1 for a parameter that is not in pieces
     * @param encoded whether its octets are percent-encoded
     */
    private record Piece(String name, int number, boolean encoded, String text) {

        static Optional<Piece> of(NameValuePair pair) {
            if (pair.getName() == null || pair.getName().isBlank() || pair.getValue() == null) return Optional.empty();
            var name = pair.getName().strip().toLowerCase(Locale.ROOT);
            boolean encoded = name.endsWith("*");
            if (encoded) name = name.substring(0, name.length() - 1);
            int star = name.lastIndexOf('*');
            int number = star < 0 ? -1 : number(name.substring(star + 1));
            return Optional.of(
                    new Piece(number < 0 ? name : name.substring(0, star), number, encoded, pair.getValue()));
        }

        Optional<String> charset() {
            int end = text.indexOf('\'');
            boolean present = encoded && end >= 0 && text.indexOf('\'', end + 1) > 0;
            return present ? Optional.of(text.substring(0, end)) : Optional.empty();
        }

        String afterCharset() {
            return text.substring(text.indexOf('\'', text.indexOf('\'') + 1) + 1);
        }

        private static int number(String digits) {
            boolean plain =
                    !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(Character::isDigit);
            return plain ? Integer.parseInt(digits) : -1;
        }
    }
}
