package org.manydesk.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.UserId;
import org.manydesk.signin.HouseSession;
import org.manydesk.signin.Origin;
import org.manydesk.signin.SigningIn;

/**
 * Signs people in with their own house: sends their browser there, and takes it back. Calls out between transactions, never in
 * one.
 */
@ApplicationScoped
public class OutsideSignIn {
    private final Hallway hallway;
    private final Discovery discovery;
    private final CodeExchange exchange;
    private final SigningIn signingIn;

    /** Where to send a browser, and what its session must remember meanwhile. */
    public record Departure(URI to, Attempt attempt) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OutsideSignIn() {
        this(null, null, null, null);
    }

    @Inject
    OutsideSignIn(Hallway hallway, Discovery discovery, CodeExchange exchange, SigningIn signingIn) {
        this.hallway = hallway;
        this.discovery = discovery;
        this.exchange = exchange;
        this.signingIn = signingIn;
    }

    /**
     * Begins a sign-in, or {@link NotVouched}.
     *
     * @param address what the person typed, for the identity provider to begin with
     */
    public Departure depart(long door, Optional<String> address) {
        var room = hallway.behind(door).orElseThrow(() -> new NotVouched(Refusal.NOT_BEGUN));
        var attempt = hallway.attempt(room);
        return new Departure(Leaving.to(endpoints(room), room.party(), attempt, address), attempt);
    }

    /**
     * Ends a sign-in: a session of the person, or {@link NotVouched}, which is noted with the client where it is known whose
     * sign-in it was.
     *
     * @param attempt what the browser's session remembers, and has forgotten by now
     * @param said the parameters that the browser came back with
     */
    public SigningIn.Session arrive(Optional<Attempt> attempt, Map<String, List<String>> said, Origin from) {
        var begun = attempt.orElseThrow(() -> new NotVouched(Refusal.NOT_BEGUN));
        var room = hallway.behind(begun.door()).orElseThrow(() -> new NotVouched(Refusal.NOT_BEGUN));
        return hallway.noting(room, from, guest -> {
            if (begun.version() != room.version()) throw new NotVouched(Refusal.NOT_BEGUN);
            var endpoints = endpoints(room);
            guest.is(exchange.redeem(code(begun, said, room, endpoints), begun, room.party(), endpoints));
            UserId person = hallway.personOf(room, guest.known());
            var house = new HouseSession(room.door(), guest.known().session());
            return signingIn.beginVouched(
                    person, house, from, Map.of("issuer", room.party().issuer()));
        });
    }

    private Endpoints endpoints(Hallway.Room room) {
        try {
            return discovery.known(room.party().issuer());
        } catch (InvalidInput broken) {
            throw new NotVouched(Refusal.UNREACHED);
        }
    }

    private AuthorizationCode code(
            Attempt begun, Map<String, List<String>> said, Hallway.Room room, Endpoints endpoints) {
        var answer = parsed(said, room);
        if (!Optional.ofNullable(answer.getState())
                .map(State::getValue)
                .filter(begun::isOf)
                .isPresent()) throw new NotVouched(Refusal.NOT_BEGUN);
        if (hallway.isOver(begun)) throw new NotVouched(Refusal.TOO_LATE);
        mustBeOf(room, answer, endpoints);
        if (!answer.indicatesSuccess()) throw new NotVouched(Refusal.DECLINED);
        return Optional.ofNullable(answer.toSuccessResponse().getAuthorizationCode())
                .orElseThrow(() -> new NotVouched(Refusal.UNSOUND));
    }

    /** Another issuer's answer is not taken for this one's (RFC 9207, 2.4). */
    private static void mustBeOf(Hallway.Room room, AuthenticationResponse answer, Endpoints endpoints) {
        var issuer = Optional.ofNullable(answer.getIssuer()).map(Issuer::getValue);
        if (issuer.isEmpty() && !endpoints.namesItself()) return;
        if (!issuer.equals(Optional.of(room.party().issuer()))) throw new NotVouched(Refusal.UNSOUND);
    }

    private static AuthenticationResponse parsed(Map<String, List<String>> said, Hallway.Room room) {
        try {
            if (said.values().stream().anyMatch(values -> values.size() != 1)) throw new ParseException("Told twice");
            return AuthenticationResponseParser.parse(room.party().back(), said);
        } catch (ParseException unreadable) {
            throw new NotVouched(Refusal.NOT_BEGUN);
        }
    }
}
