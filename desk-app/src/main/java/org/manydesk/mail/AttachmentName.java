package org.manydesk.mail;

import java.util.Locale;
import java.util.Set;

/** Makes a file name that any file system and any page can bear out of whatever a mail called its attachment. */
final class AttachmentName {
    private static final int LIMIT = 150;
    private static final int LONGEST_EXTENSION = 20;
    private static final String NAMELESS = "attachment";
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");

    private AttachmentName() {}

    static String of(String written) {
        var line = HeaderText.decode(written).replace('\\', '/');
        var base = line.substring(line.lastIndexOf('/') + 1);
        var safe = new StringBuilder(base.length());
        base.codePoints().filter(c -> !isInvisible(c)).forEach(c -> safe.appendCodePoint(isRisky(c) ? '_' : c));
        var name = shortened(withoutEdges(safe.toString()));
        if (name.isEmpty()) return NAMELESS;
        var stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return RESERVED.contains(stem.toLowerCase(Locale.ROOT)) ? "_" + name : name;
    }

    /** Format characters turn names around ("exe.gpj"); they and controls go. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.UNASSIGNED;
    }

    private static boolean isRisky(int c) {
        return "<>:\"|?*&'`;$%#".indexOf(c) >= 0;
    }

    private static String withoutEdges(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && " .".indexOf(name.charAt(start)) >= 0) start++;
        while (end > start && " .".indexOf(name.charAt(end - 1)) >= 0) end--;
        return name.substring(start, end);
    }

    private static String shortened(String name) {
        if (name.length() <= LIMIT) return name;
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return CleanText.cut(name, LIMIT - extension.length()) + extension;
    }
}
