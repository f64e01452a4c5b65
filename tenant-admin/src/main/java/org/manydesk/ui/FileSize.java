package org.manydesk.ui;

/** A number of bytes as people say it: "1 kB", "350 kB", "12 MB". Rounded down, at least 1 kB. */
public final class FileSize {
    private static final Texts TEXTS = Texts.of(FileSize.class);
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private FileSize() {}

    public static String text(long bytes) {
        if (bytes < MEGABYTE) return TEXTS.get("size.kilobytes", Math.max(1, bytes / KILOBYTE));
        return TEXTS.get("size.megabytes", bytes / MEGABYTE);
    }
}
