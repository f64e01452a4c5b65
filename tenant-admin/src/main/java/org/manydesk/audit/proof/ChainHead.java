package org.manydesk.audit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first line of an export: which chain it holds, and where that ended.
 *
 * @param provider whose it is, as people know it
 * @param chain the key of the client that the entries concern; empty for the provider's own
 * @param exportedAt when it was written
 * @param entries how many entries the chain had, with those that were removed
 * @param head the hash of the last of them: whoever notes it down can tell later that nothing before it was changed
 * @param removed how many entries, from the first on, were removed because they were older than they had to be kept
 * @param removedHead the hash of the last of those, which the first entry here follows
 */
public record ChainHead(
        String provider,
        String chain,
        Instant exportedAt,
        long entries,
        String head,
        long removed,
        String removedHead) {
    Map<String, Object> json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("provider", provider);
        members.put("chain", chain);
        members.put("exportedAt", exportedAt.toString());
        members.put("entries", entries);
        members.put("head", head);
        members.put("removed", removed);
        members.put("removedHead", removedHead);
        return members;
    }

    static ChainHead read(JsonNode line) {
        return new ChainHead(
                line.required("provider").asText(),
                line.required("chain").asText(),
                Instant.parse(line.required("exportedAt").asText()),
                line.required("entries").asLong(),
                line.required("head").asText(),
                line.path("removed").asLong(0),
                line.path("removedHead").asText(AuditLink.START));
    }
}
