package org.manydesk.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an address list leniently: quoted names, comments, groups, routes and the mistakes of thirty years of mail
 * programs. Encoded words are decoded only after the structure is known, so that none can smuggle in an address.
 *
 * <p>Source: RFC 5322 section 3.4 and 4.4.
 */
final class AddressHeader {
    private static final int LIMIT = 500;

    private final List<Correspondent> found = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private boolean inQuotes;
    private boolean inAngle;
    private int depth;

    private AddressHeader() {}

    /** Up to 500 correspondents in the order written. */
    static List<Correspondent> parse(String raw) {
        return new AddressHeader().read(raw);
    }

    private List<Correspondent> read(String raw) {
        for (int at = 0; at < raw.length() && found.size() < LIMIT; at++) {
            char c = raw.charAt(at);
            if (c == '\\' && (inQuotes || depth > 0) && at + 1 < raw.length())
                current().append(raw.charAt(++at));
            else if (depth > 0) inComment(c);
            else if (inQuotes) inQuotes(c);
            else if (inAngle) inAngle(c);
            else outside(c);
        }
        flush();
        return List.copyOf(found);
    }

    private StringBuilder current() {
        if (depth > 0) return comment;
        return inAngle ? angle : plain;
    }

    private void inComment(char c) {
        if (c == '(') depth++;
        if (c == ')') depth--;
        if (depth > 0) comment.append(c);
    }

    private void inQuotes(char c) {
        if (c == '"') inQuotes = false;
        if (c != '"' || inAngle) current().append(c);
    }

    private void inAngle(char c) {
        if (c == '>') inAngle = false;
        else if (c == '<') angle.setLength(0);
        else {
            inQuotes = c == '"';
            angle.append(c);
        }
    }

    private void outside(char c) {
        switch (c) {
            case '"' -> inQuotes = true;
            case '(' -> depth = 1;
            case '<' -> {
                inAngle = true;
                angle.setLength(0);
            }
            case ',', ';' -> flush();
            case ':' -> group();
            default -> plain.append(c);
        }
    }

    /** What stood before a colon was a group's name, unless it was part of an address. */
    private void group() {
        if (plain.indexOf("@") >= 0) plain.append(':');
        else plain.setLength(0);
    }

    private void flush() {
        var written = plain.toString().strip();
        var bracketed = withoutRoute(angle.toString()).strip();
        boolean named = !bracketed.isEmpty();
        add(named ? written : comment.toString(), named ? bracketed : written);
        plain.setLength(0);
        comment.setLength(0);
        angle.setLength(0);
        inAngle = false;
    }

    private void add(String name, String address) {
        var words = CleanText.line(address);
        int at = words.indexOf('@');
        if (words.isEmpty()) {
            if (!name.isBlank() && angle.isEmpty() && comment.isEmpty()) found.add(new Correspondent("", name));
        } else if (at >= 0 && words.contains(" ")) {
            addLoose(words);
        } else {
            found.add(new Correspondent(HeaderText.decode(name), words));
        }
    }

    /** A name and an address without brackets between them: the word with the {@code @} is the address. */
    private void addLoose(String words) {
        var name = new StringBuilder();
        var address = "";
        for (var word : words.split(" ")) {
            if (address.isEmpty() && word.contains("@")) address = word;
            else name.append(word).append(' ');
        }
        found.add(new Correspondent(HeaderText.decode(name.toString()), address));
    }

    private static String withoutRoute(String address) {
        int colon = address.indexOf(':');
        return address.startsWith("@") && colon > 0 ? address.substring(colon + 1) : address;
    }
}
