package org.manydesk.identity;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.BackChannelLogoutRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.manydesk.problem.InvalidInput;

/**
 * Ends sessions when the identity provider with which they began says, from server to server, that its own have ended. Calls out
 * between transactions, never in one.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html">OpenID Connect Back-Channel Logout 1.0</a>
 */
@ApplicationScoped
public class OutsideSignOut {
    private final Hallway hallway;
    private final Discovery discovery;
    private final IssuerKeys keys;
    private final Farewell farewell;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OutsideSignOut() {
        this(null, null, null, null, null);
    }

    @Inject
    OutsideSignOut(Hallway hallway, Discovery discovery, IssuerKeys keys, Farewell farewell, Clock clock) {
        this.hallway = hallway;
        this.discovery = discovery;
        this.keys = keys;
        this.farewell = farewell;
        this.clock = clock;
    }

    /**
     * Takes the word of an identity provider, or {@link NotVouched}.
     *
     * @param said the parameters of its call
     */
    public void hear(long door, Map<String, List<String>> said) {
        var token = token(said);
        var room = hallway.behind(door).orElseThrow(() -> new NotVouched(Refusal.NOT_BEGUN));
        var party = room.party();
        try {
            var known = keys.of(token, discovery.known(party.issuer()).keys());
            var out = new LogoutTokens(party.issuer(), party.clientId()).read(token, known, clock.instant());
            hallway.in(room, () -> farewell.to(room.client(), door, out));
        } catch (BadJOSEException unsound) {
            throw new NotVouched(Refusal.UNSOUND);
        } catch (IOException | InvalidInput unreached) {
            throw new NotVouched(Refusal.UNREACHED);
        }
    }

    private static JWT token(Map<String, List<String>> said) {
        try {
            return BackChannelLogoutRequest.parse(said).getLogoutToken();
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new NotVouched(Refusal.UNSOUND);
        }
    }
}
