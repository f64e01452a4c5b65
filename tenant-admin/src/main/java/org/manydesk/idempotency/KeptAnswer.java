package org.manydesk.idempotency;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.rest.Json;
import org.manydesk.rest.ProblemJson;

/** The first answer to an idempotent call, as it was sent; of one that showed a secret, only that it was given. */
record KeptAnswer(byte[] requestHash, int status, @Nullable String location, @Nullable String mediaType, byte[] body) {
    boolean answers(IdempotentCall call) {
        return Arrays.equals(requestHash, call.requestHash());
    }

    /** What the same call is told again, where the first answer showed a secret. */
    KeptAnswer withoutItsSecret(String instance) throws IOException {
        var told = new Conflict("The first call with this Idempotency-Key made it, and its secret was shown only then."
                + " Withdraw it, and make another with a new key.");
        var body = Json.mapper().writeValueAsBytes(ProblemJson.of(told, instance));
        return new KeptAnswer(requestHash, told.status(), location, ProblemJson.MEDIA_TYPE, body);
    }
}
