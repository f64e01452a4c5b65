package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Who asked, what is known of the request, and which tickets belong to it. */
class DetailsCard extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(DetailsCard.class);
    private final Select<String> service = new Select<>();
    private final ComboBox<String> team = new ComboBox<>();
    private final ComboBox<String> languages = new ComboBox<>();
    private DescriptionList facts = new DescriptionList();
    private transient Map<String, String> services = Map.of();
    private boolean mayChoose;

    DetailsCard() {
        addClassName("md-card");
    }

    /** Says which services a ticket of the client may concern: their names by their keys. */
    void offer(Map<String, String> choices) {
        services = choices;
    }

    /** Lets the reader name the team that has the ticket, one of these or another. */
    void letHandOn(List<String> known, Consumer<Optional<String>> hand) {
        team.setAriaLabel(texts.get("details.team"));
        team.setItems(known);
        team.setPlaceholder(texts.get("details.noTeam"));
        team.setClearButtonVisible(true);
        team.setAllowCustomValue(true);
        team.addCustomValueSetListener(typed -> hand.accept(said(typed.getDetail())));
        team.addValueChangeListener(change -> {
            if (change.isFromClient()) hand.accept(said(change.getValue()));
        });
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Lets the reader choose the service. */
    void letChoose(Consumer<Optional<String>> choose) {
        mayChoose = true;
        service.setAriaLabel(texts.get("details.service"));
        service.setItems(services.keySet());
        service.setEmptySelectionAllowed(true);
        service.setEmptySelectionCaption(texts.get("details.noService"));
        service.setItemLabelGenerator(
                key -> key == null ? texts.get("details.noService") : services.getOrDefault(key, key));
        service.addValueChangeListener(change -> {
            if (change.isFromClient()) choose.accept(Optional.ofNullable(change.getValue()));
        });
    }

    void show(TicketSheet ticket) {
        removeAll();
        facts = new DescriptionList();
        facts.addClassName("md-facts");
        add(new H2(texts.get("details")), facts);
        request(ticket.request());
        standing(ticket.standing());
        fact("details.opened", TimeText.exact(ticket.dates().opened()));
        fact("details.updated", TimeText.relative(ticket.dates().updated()));
    }

    private void request(TicketSheet.Request request) {
        fact(
                "details.requester",
                new Div(
                        new Div(request.requester().name()),
                        address(request.requester().email())));
        fact("details.type", new Span(texts.of(request.type())));
        fact("details.channel", new Span(texts.of(request.channel())));
        var severity = request.severity();
        if (severity.impact() != null) fact("details.impact", new Span(texts.of(severity.impact())));
        if (severity.urgency() != null) fact("details.urgency", new Span(texts.of(severity.urgency())));
        request.externalId().ifPresent(id -> fact("details.external", new Span(id)));
    }

    private void standing(TicketSheet.Standing standing) {
        standing.category().ifPresent(category -> fact("details.category", new Span(category)));
        concern(standing);
        if (mayChoose && standing.mergedInto().isEmpty()) {
            team.setValue(standing.team().orElse(null));
            fact("details.team", team);
        } else standing.team().ifPresent(name -> fact("details.team", new Span(name)));
        if (mayChoose) standing.vendor().ifPresent(name -> fact("details.vendor", new Span(name)));
        standing.resolution().ifPresent(how -> fact("details.resolution", new Span(how)));
        standing.mergedInto().ifPresent(ref -> fact("details.mergedInto", link(ref)));
        links("details.merged", standing.merged());
        standing.splitFrom().ifPresent(ref -> fact("details.splitFrom", link(ref)));
        links("details.splits", standing.splits());
        standing.foldedInto().ifPresent(ref -> fact("details.foldedInto", link(ref)));
        links("details.folded", standing.folded());
        standing.ownChange().ifPresent(cause -> fact("details.ownChange", new Span(cause)));
        written(standing.language());
    }

    private void written(String language) {
        if (!mayChoose) return;
        languages.setValue(language.isEmpty() ? null : language);
        fact("details.language", languages);
    }

    /** Lets the reader say in which language the ticket is written. */
    void letWrite(Consumer<String> write) {
        languages.setAriaLabel(texts.get("details.language"));
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .sorted(Comparator.comparing(TicketWords::language))
                .toList());
        languages.setItemLabelGenerator(TicketWords::language);
        languages.setPlaceholder(texts.get("details.noLanguage"));
        languages.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) write.accept(change.getValue());
        });
    }

    private void links(String label, List<String> refs) {
        var links = new Div();
        refs.forEach(ref -> links.add(new Div(link(ref))));
        if (!refs.isEmpty()) fact(label, links);
    }

    private void concern(TicketSheet.Standing standing) {
        if (mayChoose && !services.isEmpty() && standing.mergedInto().isEmpty()) {
            service.setValue(standing.service().orElse(null));
            fact("details.service", service);
        } else standing.service().ifPresent(key -> fact("details.service", new Span(services.getOrDefault(key, key))));
    }

    private void fact(String label, Component value) {
        facts.add(new DescriptionList.Term(texts.get(label)), new DescriptionList.Description(value));
    }

    /** Broken before the @ where the line is too short for it. */
    private static Div address(String email) {
        var at = Math.max(0, email.indexOf('@'));
        var address =
                new Div(new Text(email.substring(0, at)), new HtmlComponent("wbr"), new Text(email.substring(at)));
        address.addClassName("md-soft");
        return address;
    }

    static RouterLink link(String ref) {
        return new RouterLink(ref, TicketView.class, TicketView.parameters(ref));
    }
}
