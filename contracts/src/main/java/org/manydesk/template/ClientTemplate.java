package org.manydesk.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** What new clients of a provider can start from: a client's file as JSON, without the client's own facts. */
@Entity
@Table(name = "client_template")
public class ClientTemplate extends ProviderOwned {
    @Column(name = "name")
    private String name;

    @Column(name = "content", updatable = false)
    private String content;

    @SuppressWarnings("NullAway") // for JPA
    protected ClientTemplate() {}

    /** @param name by which files name it, 1 to 60 characters */
    public ClientTemplate(ProviderId provider, String name, String content) {
        super(provider);
        this.name = name;
        this.content = content;
    }

    public String name() {
        return name;
    }

    /** @param to 1 to 60 characters */
    public void rename(String to) {
        name = to;
    }

    public String content() {
        return content;
    }
}
