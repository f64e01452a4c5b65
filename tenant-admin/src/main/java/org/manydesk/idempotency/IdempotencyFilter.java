package org.manydesk.idempotency;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.MalformedInput;
import org.manydesk.problem.Problem;
import org.manydesk.rest.ProblemWriter;
import org.manydesk.rest.ShownOnce;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/**
 * Honours {@code Idempotency-Key} on every POST: the key, the effect and the answer are committed together, or none of
 * them is. Failed calls keep nothing, so they can be tried again. An answer that shows a secret is not kept: the same
 * call again is refused.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">the IETF draft</a>
 */
public class IdempotencyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY = 255;
    private static final int FIRST_FAILURE = 400;

    @Inject
    private transient KeptAnswers answers;

    @Inject
    private transient CurrentCaller caller;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable String key = request.getHeader(HEADER);
        var person = caller.find().filter(Caller.Person.class::isInstance).map(Caller.Person.class::cast);
        if (key == null || person.isEmpty() || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            once(person.get(), key, request, response, chain);
        } catch (Problem problem) {
            ProblemWriter.write(problem, request, response);
        }
    }

    private void once(
            Caller.Person person,
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (key.isBlank() || key.length() > MAX_KEY)
            throw new MalformedInput(HEADER, "An Idempotency-Key has 1 to 255 characters.");
        try (var body = SpooledBody.of(request)) {
            var call = new IdempotentCall(person.id().value(), key, hash(request, body));
            var replay = new ReplayableRequest(request, body);
            var recorded = new RecordedResponse(response);
            inTransaction(call, replay, recorded, chain);
            recorded.send();
        }
    }

    private void inTransaction(
            IdempotentCall call, HttpServletRequest request, RecordedResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            transaction.begin();
            var first = answers.find(call);
            if (first.isPresent()) repeat(first.get(), call, response);
            else {
                answers.claim(call);
                chain.doFilter(request, response);
                if (response.getStatus() < FIRST_FAILURE) answers.keep(call, kept(call, request, response));
            }
            if (response.getStatus() < FIRST_FAILURE) transaction.commit();
        } catch (IOException | ServletException | RuntimeException told) {
            throw told;
        } catch (Exception notCommitted) {
            throw new ServletException(notCommitted);
        } finally {
            rollBackIfOpen();
        }
    }

    private static KeptAnswer kept(IdempotentCall call, HttpServletRequest request, RecordedResponse response)
            throws IOException {
        var answer = response.answer(call);
        return request.getAttribute(ShownOnce.ATTRIBUTE) == null
                ? answer
                : answer.withoutItsSecret(request.getRequestURI());
    }

    private static void repeat(KeptAnswer first, IdempotentCall call, RecordedResponse response) throws IOException {
        if (!first.answers(call))
            throw new InvalidInput(HEADER, "This Idempotency-Key was used for another request. Take a new key.");
        response.repeat(first);
    }

    private void rollBackIfOpen() throws ServletException {
        try {
            if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) transaction.rollback();
        } catch (SystemException broken) {
            throw new ServletException(broken);
        }
    }

    private static byte[] hash(HttpServletRequest request, SpooledBody body) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            body.digestInto(digest);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
