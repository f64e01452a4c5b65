package org.manydesk.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Json;
import org.manydesk.rest.JsonFaults;

/** Reads the sections of a file as what they stand for. */
final class FileReading {
    private FileReading() {}

    /** @throws InvalidInput with pointers into the file */
    static <T> T as(JsonNode section, Class<T> type, String pointer) {
        try {
            return Json.mapper().treeToValue(section, type);
        } catch (JsonProcessingException fault) {
            var problem = JsonFaults.of(fault);
            if (!(problem instanceof InvalidInput)) throw problem;
            throw new InvalidInput(problem.faults().stream()
                    .map(found -> new Fault(pointer + found.pointer(), found.detail()))
                    .toList());
        }
    }
}
