package org.manydesk.mail;

/** Joins the lines that a mail program only broke to keep them short. Source: RFC 3676. */
final class FlowedText {
    private FlowedText() {}

    static String unwrapped(String text, boolean deleteSpace) {
        var joined = new StringBuilder(text.length());
        int openDepth = -1;
        for (var line : text.split("\n", -1)) {
            int depth = quoteDepth(line);
            var content = unstuffed(line.substring(depth));
            boolean signature = content.equals("-- ");
            boolean continues = openDepth == depth && !signature;
            if (!continues) startLine(joined, depth);
            boolean flows = content.endsWith(" ") && !signature;
            joined.append(flows && deleteSpace ? content.substring(0, content.length() - 1) : content);
            openDepth = flows ? depth : -1;
        }
        return joined.toString();
    }

    private static void startLine(StringBuilder joined, int depth) {
        if (!joined.isEmpty()) joined.append('\n');
        joined.append(">".repeat(depth));
        if (depth > 0) joined.append(' ');
    }

    private static int quoteDepth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') depth++;
        return depth;
    }

    private static String unstuffed(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }
}
