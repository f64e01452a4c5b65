package org.manydesk.idempotency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first answer to an idempotent call, as it was sent. */
record KeptAnswer(byte[] requestHash, int status, @Nullable String location, @Nullable String mediaType, byte[] body) {
    boolean answers(IdempotentCall call) {
        return Arrays.equals(requestHash, call.requestHash());
    }
}
