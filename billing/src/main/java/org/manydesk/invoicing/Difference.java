package org.manydesk.invoicing;

/**
 * What an issued invoice says otherwise than what it keeps comes to.
 *
 * @param line its number; 0 for what is of no one line
 * @param stated as the invoice says it
 * @param recomputed as it comes out
 */
public record Difference(Kind kind, int line, String stated, String recomputed) {
    static final int LONGEST = 1000;

    /** What differs. */
    public enum Kind {
        /** One line. */
        LINE,
        /** How many lines there are. */
        LINES,
        /** Net, VAT of a group, or gross. */
        SUMS,
        /** The VAT in the currency of the accounts, its own or a credit note's. */
        ACCOUNTED_VAT,
        /** A line or the sums of a credit note, or what all of them come to. */
        CREDIT_NOTE,
        /** Where it stands in the chain of documents: what it says, or what stands before it, has another hash. */
        CHAIN,
        /** It keeps what cannot be read. */
        UNREADABLE
    }

    public Difference {
        stated = cut(stated);
        recomputed = cut(recomputed);
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
