package org.manydesk.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.people.NewPerson;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Conflict;
import org.manydesk.rest.Json;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;

/**
 * Keeps what was typed of a client until it is taken on, so that one can leave and go on later. Every administrator of the
 * provider sees it. First passwords are not kept, and nothing is kept longer than {@link #KEPT} after it was last typed at.
 */
@ApplicationScoped
@Transactional
public class KeepingDrafts {
    /** How long what was begun stays after it was kept last. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 100;

    private final ClientDrafts drafts;
    private final People people;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected KeepingDrafts() {
        this(null, null, null, null);
    }

    @Inject
    KeepingDrafts(ClientDrafts drafts, People people, CurrentCaller caller, Clock clock) {
        this.drafts = drafts;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was begun and not finished, the last one first. */
    public List<BegunClient> all() {
        var rows = drafts.after(tooOld());
        var authors = people
                .all(rows.stream().map(ClientDraft::author).distinct().toList())
                .stream()
                .collect(Collectors.toMap(author -> author.id().value(), Function.identity()));
        return rows.stream().map(row -> begun(row, authors)).toList();
    }

    /** The one with this id; one that is too old, or that this version of the product cannot read, is none. */
    public Optional<KeptDraft> find(String id) {
        var number = Ids.parse(id);
        if (number.isEmpty()) return Optional.empty();
        return drafts.find(number.getAsLong())
                .filter(row -> row.keptAt().isAfter(tooOld()))
                .flatMap(row ->
                        read(row.content()).map(typed -> new KeptDraft(row.key(), row.version(), row.step(), typed)));
    }

    /**
     * Keeps what was typed. Where somebody else went on with the same draft meanwhile, or gave it up, it becomes a draft of its
     * own: nothing is lost.
     *
     * @param known what it goes on from; empty for a new one
     * @throws Conflict where a provider has begun too many
     */
    public KeptDraft keep(Optional<KeptDraft> known, String step, NewClient typed) {
        var row = known.flatMap(draft -> drafts.find(draft.id()).filter(found -> found.version() == draft.version()))
                .orElseGet(this::begun);
        var author = caller.person();
        row.retype(typed.profile().name(), step, json(typed), author, clock.instant());
        drafts.keep(row);
        return new KeptDraft(row.key(), row.version(), step, typed);
    }

    private ClientDraft begun() {
        if (drafts.after(tooOld()).size() >= MOST)
            throw new Conflict("There are " + MOST + " clients begun and not taken on. Throw one away first.");
        return new ClientDraft(caller.person());
    }

    /** Gives one up; one that is gone already is no fault. */
    public void discard(long id) {
        drafts.find(id).ifPresent(drafts::remove);
    }

    /** Gives one up that was taken on; what somebody else kept of it meanwhile stays. */
    public void discard(KeptDraft taken) {
        drafts.find(taken.id()).filter(row -> row.version() == taken.version()).ifPresent(drafts::remove);
    }

    /** Forgets what nobody has typed at for longer than it is kept. */
    void forgetOld() {
        drafts.removeUpTo(tooOld());
    }

    private Instant tooOld() {
        return clock.instant().minus(KEPT);
    }

    private static BegunClient begun(ClientDraft row, Map<Long, UserAccount> authors) {
        var author = authors.get(row.author());
        return new BegunClient(row.key(), row.name(), row.step(), author == null ? "" : author.name(), row.keptAt());
    }

    private static String json(NewClient typed) {
        var withoutPasswords = typed.people().stream()
                .map(person -> new NewPerson(person.email(), person.name(), person.role(), person.tenant(), null))
                .toList();
        var kept = new NewClient(
                typed.key(),
                typed.profile(),
                typed.brand(),
                typed.contract(),
                withoutPasswords,
                typed.staff(),
                typed.further());
        return Json.mapper().valueToTree(kept).toString();
    }

    private static Optional<NewClient> read(String content) {
        try {
            return Optional.of(Json.mapper().readValue(content, NewClient.class));
        } catch (JsonProcessingException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
