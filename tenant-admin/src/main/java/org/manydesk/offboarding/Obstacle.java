package org.manydesk.offboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Something that stands in the way of a client's being erased.
 *
 * @param sentence what it is, and what to do about it
 * @param things which these are, by their ids, where the sentence only says how many
 */
public record Obstacle(Kind kind, String sentence, List<String> things) {
    private static final int MARK_BYTES = 8;

    public Obstacle {
        things = List.copyOf(things);
    }

    /** One that says all in its sentence. */
    public Obstacle(Kind kind, String sentence) {
        this(kind, sentence, List.of());
    }

    /** Tells it from any other: where something is added, or taken away, it is another one. 16 hexadecimal digits. */
    public String mark() {
        var said = kind + "\n" + sentence + "\n" + String.join("\n", things);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, MARK_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Some are seen to first; of the others an administrator says that they are meant. */
    public enum Kind {
        /** It pays for contracts of other clients; it cannot even begin to leave. */
        PAYS_FOR_OTHERS(true),
        /** Questions on invoice lines wait for an answer. */
        QUERIES_OPEN(true),
        /** Invoices are drafted or approved, and would be erased. */
        INVOICES_NOT_ISSUED(true),
        /** Months are over, or running, and were never billed. */
        MONTHS_NOT_BILLED(false),
        /** Issued invoices are not paid; they are kept, but nobody is there to be asked any more. */
        INVOICES_NOT_PAID(false),
        /** Mail waits that came while it was suspended. */
        MAIL_WAITS(false),
        /** Nobody took its hand-over pack since it began to leave. */
        PACK_NOT_TAKEN(false);

        private final boolean refuses;

        Kind(boolean refuses) {
            this.refuses = refuses;
        }

        /** Whether it must be gone first; what does not refuse can be confirmed. */
        public boolean refuses() {
            return refuses;
        }
    }
}
