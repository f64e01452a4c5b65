package org.manydesk.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.manydesk.address.PublicAddress;
import org.manydesk.scope.CurrentCaller;

/** Asks browsers for a passkey, and tells what their answers are worth. */
@ApplicationScoped
@Transactional
public class PasskeyAnswers {
    private final Passkeys passkeys;
    private final CurrentCaller caller;
    private final Clock clock;
    private final RelyingParty party;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasskeyAnswers() {
        passkeys = null;
        caller = null;
        clock = null;
        party = null;
    }

    @Inject
    PasskeyAnswers(Passkeys passkeys, CurrentCaller caller, PublicAddress address, Clock clock) {
        this.passkeys = passkeys;
        this.caller = caller;
        this.clock = clock;
        this.party = new RelyingParty(address.root());
    }

    /** For anybody: who it is, the answer says. */
    public Asking ask() {
        return asked(List.of());
    }

    /** For one of the caller's own. */
    public Asking askCaller() {
        return asked(passkeys.of(caller.person().id()));
    }

    /** Whether the caller has any. */
    public boolean callerHasOne() {
        return !passkeys.of(caller.person().id()).isEmpty();
    }

    private Asking asked(List<Passkey> oneOf) {
        var challenge = new Challenge(clock.instant());
        return new Asking(challenge, Options.toUse(party, challenge, oneOf));
    }

    /** By what browsers know the key with which an answer says it was given; says nothing of whether that is true. */
    public Optional<byte[]> keyIn(String answer) {
        return party.keyIn(answer);
    }

    /** What an answer to this challenge is worth, given with one of the caller's passkeys; the challenge is used up. */
    public Verdict check(Challenge challenge, String answer) {
        var value = challenge.take(clock.instant());
        var key = party.keyIn(answer)
                .flatMap(id -> passkeys.locked(caller.person().id(), id));
        if (value.isEmpty() || key.isEmpty()) return Verdict.WRONG;
        return party.check(key.get(), value.get(), answer, clock.instant());
    }

    /** Asks for a new key on a device that has none of these. */
    Asking askForNew(byte[] handle, List<Passkey> known) {
        var challenge = new Challenge(clock.instant(), handle);
        return new Asking(challenge, Options.toMake(party, challenge, caller.person(), known));
    }

    /** The key that was made for this challenge, which is used up; empty where the answer is not one to it. */
    Optional<NewKey> made(Challenge challenge, String answer) {
        return challenge.take(clock.instant()).flatMap(value -> party.made(value, answer));
    }
}
