package org.manydesk.server.demo;

import java.util.List;

/**
 * What a ticket is about, with blanks in braces.
 *
 * @param talk   what is said, in order: {@code A:} an agent answers, {@code P:} an agent asks and waits, {@code C:} the
 *               customer answers, {@code N:} a note, {@code V:} a note, then waiting for the vendor
 * @param echoes subjects of tickets that others write about the same thing
 */
record Story(
        String type,
        String category,
        List<String> priorities,
        String subject,
        String text,
        List<String> talk,
        List<String> echoes) {

    boolean isSpam() {
        return category.equals("Spam");
    }
}
