package org.manydesk.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;

/** Asks for what clients want to know of their tickets, and keeps the answers. */
@ApplicationScoped
@Transactional
public class Asking {
    private final ClientForms forms;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Asking() {
        this(null);
    }

    @Inject
    Asking(ClientForms forms) {
        this.forms = forms;
    }

    private FormPlan plan(TenantId client) {
        return forms.of(client).map(ClientForm::plan).orElse(FormPlan.NONE);
    }

    /** What is asked for a new ticket. */
    public List<FormField> asked(TenantId client, TicketType type) {
        return plan(client).open(type);
    }

    /** What was answered for a ticket: all fields that are asked now, and retired ones that have an answer. */
    public List<Answered> of(TenantId client, TicketId ticket, TicketType type) {
        var said = said(client, ticket);
        return plan(client).of(type).stream()
                .map(field -> new Answered(field, Optional.ofNullable(said.get(field.key()))))
                .filter(one -> !one.field().retired() || one.said().isPresent())
                .toList();
    }

    private Map<String, String> said(TenantId client, TicketId ticket) {
        return forms.of(client, ticket).map(TicketForm::answers).orElse(Map.of());
    }

    /**
     * Refuses answers that a new ticket cannot have, each at {@code /fields/KEY}.
     *
     * @param said by the keys of the fields; null or blank for none
     */
    public void mustBeSound(TenantId client, TicketType type, Map<String, @Nullable String> said) {
        sound(plan(client).open(type), Map.of(), said);
    }

    private static Map<String, String> sound(
            List<FormField> fields, Map<String, String> before, Map<String, @Nullable String> said) {
        var faults = new Faults();
        var keys = fields.stream().map(FormField::key).toList();
        said.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> faults.add("/fields/" + key, "This is not asked for a ticket of this type."));
        var answers = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var text = said.get(field.key());
            field.fault(text, Optional.ofNullable(before.get(field.key())))
                    .ifPresent(fault -> faults.add("/fields/" + field.key(), fault));
            if (text != null && !text.isBlank()) answers.put(field.key(), text.strip());
        }
        faults.refuse();
        return answers;
    }

    /** Keeps what was answered for a ticket that has just come in. */
    public void keep(TenantId client, TicketId ticket, TicketType type, Map<String, @Nullable String> said) {
        var answers = sound(plan(client).open(type), Map.of(), said);
        if (!answers.isEmpty()) forms.add(new TicketForm(client, ticket, answers));
    }

    /**
     * Answers otherwise: what is left out is answered no more. Retired fields stay as they are.
     *
     * @return what was answered before and now, where that differs
     */
    public Optional<Change> change(
            TenantId client, TicketId ticket, TicketType type, Map<String, @Nullable String> said) {
        var before = said(client, ticket);
        var answers = new LinkedHashMap<>(sound(plan(client).open(type), before, said));
        var open = plan(client).open(type).stream().map(FormField::key).toList();
        before.forEach((key, text) -> {
            if (!open.contains(key)) answers.putIfAbsent(key, text);
        });
        if (answers.equals(before)) return Optional.empty();
        forms.of(client, ticket)
                .ifPresentOrElse(
                        form -> form.answer(answers), () -> forms.add(new TicketForm(client, ticket, answers)));
        return Optional.of(new Change(before, answers));
    }

    /** What was answered before and now. */
    public record Change(Map<String, String> before, Map<String, String> after) {}
}
