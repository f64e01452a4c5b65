package org.manydesk.provider;

import java.util.Optional;

/** Where a logo is kept. */
public interface Logos {
    /** What is shown now, if anything is. */
    Optional<LogoImage> shown();

    /**
     * Shows another logo from now on, in place of any.
     *
     * @param file a PNG or a JPEG
     */
    void show(byte[] file);

    /** Shows none. */
    void showNone();
}
