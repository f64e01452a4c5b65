package org.manydesk.datasubject;

import java.io.IOException;
import org.manydesk.offboarding.Pack;

/** What a feature adds to what one person gets of their data. Every bean of this type is asked. */
public interface PersonalPart {
    void addTo(Pack pack, DataSubject person) throws IOException;
}
