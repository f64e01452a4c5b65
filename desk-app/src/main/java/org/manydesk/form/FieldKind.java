package org.manydesk.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What can be answered in a field. */
public enum FieldKind {
    /** One line of at most 500 characters. */
    TEXT {
        @Override
        String read(String said) {
            if (said.length() > LONGEST_LINE || said.chars().anyMatch(Character::isISOControl))
                throw new IllegalArgumentException("one line of at most 500 characters");
            return said;
        }
    },
    /** Lines of at most 5,000 characters together. */
    LONG_TEXT {
        @Override
        String read(String said) {
            if (said.length() > LONGEST_TEXT) throw new IllegalArgumentException("at most 5000 characters");
            return said;
        }
    },
    /** A decimal number of at most 30 characters, kept as it was said. */
    NUMBER {
        @Override
        String read(String said) {
            if (said.length() > LONGEST_NUMBER || !said.matches("-?[0-9]+([.][0-9]+)?"))
                throw new IllegalArgumentException("a number such as 12 or 12.5");
            return new BigDecimal(said).toPlainString();
        }
    },
    /** A day, ISO 8601. */
    DATE {
        @Override
        String read(String said) {
            try {
                return LocalDate.parse(said).toString();
            } catch (DateTimeException none) {
                throw new IllegalArgumentException("a date such as 2026-01-31", none);
            }
        }
    },
    /** One of the choices of the field. */
    CHOICE {
        @Override
        String read(String said) {
            return said;
        }
    },
    /** Ticked or not. */
    CHECKBOX {
        @Override
        String read(String said) {
            if (!said.equals("true") && !said.equals("false")) throw new IllegalArgumentException("true or false");
            return said;
        }
    };

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_NUMBER = 30;

    /**
     * The answer as it is kept.
     *
     * @param said not blank
     * @throws IllegalArgumentException that says what it must be
     */
    abstract String read(String said);
}
