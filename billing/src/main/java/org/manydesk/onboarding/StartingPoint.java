package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.manydesk.contract.ContractForm;

/**
 * A template: what a new client can start from.
 *
 * @param name by which files name it
 * @param isBuiltIn whether it comes with the product
 * @param content a file without the client's own facts
 * @param version of the row; 0 for those of the product
 */
public record StartingPoint(String name, boolean isBuiltIn, JsonNode content, int version) {
    /** What its contract says, without number, first day and zone. */
    public ContractForm contract() {
        return FileReading.as(content.path("contract"), ContractForm.class, "/contract");
    }

    /** All that its contract would say for some client in UTC, to be read. */
    public ContractForm sample() {
        return FileReading.as(
                TemplateCheck.filled((ObjectNode) content).path("contract"), ContractForm.class, "/contract");
    }

    /** The same as a file. */
    public String yaml() {
        return YamlWriting.of(content);
    }
}
