package org.manydesk.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderOwned;

/** A client that somebody began to take on: what was typed so far, as JSON, and the step that was reached. */
@Entity
@Table(name = "client_draft")
class ClientDraft extends ProviderOwned {
    @Column(name = "name")
    private String name;

    @Column(name = "step")
    private String step;

    @Column(name = "content")
    private String content;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway") // for JPA
    protected ClientDraft() {}

    @SuppressWarnings("NullAway") // the rest comes with what was typed
    ClientDraft(Caller.Person author) {
        super(author.provider());
    }

    /** Replaces what was typed; whoever did it last is its author. */
    void retype(String called, String reached, String typed, Caller.Person author, Instant now) {
        name = called;
        step = reached;
        content = typed;
        authorId = author.id().value();
        keptAt = now;
    }

    String name() {
        return name;
    }

    String step() {
        return step;
    }

    String content() {
        return content;
    }

    long author() {
        return authorId;
    }

    Instant keptAt() {
        return keptAt;
    }
}
