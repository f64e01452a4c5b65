package org.manydesk.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;

/** What was answered for a ticket, by the keys of the fields. */
@Entity
@Table(name = "ticket_form")
class TicketForm extends TenantOwned {
    private static final TypeReference<LinkedHashMap<String, String>> BY_KEY = new TypeReference<>() {};

    @Column(name = "answers")
    private String answers;

    @SuppressWarnings("NullAway") // for JPA
    protected TicketForm() {}

    TicketForm(TenantId client, TicketId ticket, Map<String, String> answers) {
        super(client, ticket.value());
        this.answers = json(answers);
    }

    void answer(Map<String, String> other) {
        answers = json(other);
    }

    private static String json(Map<String, String> answers) {
        return Json.mapper().valueToTree(answers).toString();
    }

    Map<String, String> answers() {
        try {
            return Json.mapper().readValue(answers, BY_KEY);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
