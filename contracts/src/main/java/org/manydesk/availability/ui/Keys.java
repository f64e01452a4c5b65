package org.manydesk.availability.ui;

import java.text.Normalizer;
import java.util.Locale;

/** Proposes keys for names that people give. */
final class Keys {
    private static final int LONGEST = 40;

    private Keys() {}

    /** E.g. {@code mail-server-1} for "Mail server 1"; empty where the name has no letter or digit of a to z, 0 to 9. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var key = plain.isEmpty() || Character.isLetter(plain.charAt(0)) ? plain : "p-" + plain;
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST).replaceAll("-+$", "");
    }
}
