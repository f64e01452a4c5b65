package org.manydesk.datasubject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Erases files whose person was erased. What is broken off is found when the person is erased once more. */
@ApplicationScoped
class ErasingFiles {
    void erase(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasedFiles erased) {
        try {
            for (var file : erased.files()) Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
