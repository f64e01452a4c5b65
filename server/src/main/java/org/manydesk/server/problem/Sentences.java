package org.manydesk.server.problem;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Turns the causes of failures into the end of a sentence. */
public final class Sentences {
    private Sentences() {}

    /** The innermost cause, on one line, without a full stop. */
    public static String cause(Throwable failure) {
        var innermost = failure;
        for (var next = failure.getCause(); next != null && next != innermost; next = next.getCause()) innermost = next;
        return switch (innermost) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            default -> oneLine(innermost);
        };
    }

    private static String oneLine(Throwable failure) {
        var message = failure.getMessage();
        if (message == null || message.isBlank()) return failure.getClass().getSimpleName();
        return message.strip().lines().findFirst().orElse("").strip().replaceAll("[.\\s]+$", "");
    }
}
