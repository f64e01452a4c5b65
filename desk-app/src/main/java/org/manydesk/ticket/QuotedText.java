package org.manydesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what somebody wrote from what they only quoted, for previews. The whole text is always kept elsewhere. */
public final class QuotedText {
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)^(on|am|le|el|il|op|em|den|dnia) .{5,200} (wrote|schrieb|écrit|escribió|ha scritto|schreef"
                    + "|escreveu|skrev|napisał(\\(a\\))?)( .{1,100})? ?:$");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)^(-{3,} ?(original message|forwarded message|ursprüngliche nachricht|message d'origine) ?-{3,}|_{20,})$");

    private QuotedText() {}

    /** The text without quoted lines, without what follows an "original message" line, and without the signature. */
    public static String without(String text) {
        var lines = text.lines().toList();
        List<String> own = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            if (ORIGINAL.matcher(line).matches() || lines.get(at).equals("-- ")) break;
            boolean quoted = line.startsWith(">") || (isAttribution(line) && quotesFollow(lines, at + 1));
            if (!quoted) own.add(lines.get(at));
        }
        return String.join("\n", own).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean isAttribution(String line) {
        return line.length() <= 320 && ATTRIBUTION.matcher(line).matches();
    }

    private static boolean quotesFollow(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) at++;
        return at == lines.size() || lines.get(at).strip().startsWith(">");
    }
}
