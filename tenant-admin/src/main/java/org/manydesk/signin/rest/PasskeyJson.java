package org.manydesk.signin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.passkey.Passkey;

/**
 * A passkey; nothing in it lets anybody in.
 *
 * @param lastUsedAt when somebody last signed in with it; absent where nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PasskeyJson(String id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {
    static PasskeyJson of(Passkey key) {
        return new PasskeyJson(
                Long.toString(key.key()),
                key.name(),
                key.createdAt(),
                key.lastUsedAt().orElse(null));
    }
}
