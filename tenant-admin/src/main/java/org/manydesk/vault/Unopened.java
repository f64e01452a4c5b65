package org.manydesk.vault;

/** A sealed secret that cannot be opened; the sentence says why and names its place, never the secret. */
public class Unopened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unopened(String sentence) {
        super(sentence);
    }
}
