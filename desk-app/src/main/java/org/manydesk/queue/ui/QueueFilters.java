package org.manydesk.queue.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.manydesk.queue.QueueChoices;
import org.manydesk.queue.QueueQuery;
import org.manydesk.queue.QueueRow;
import org.manydesk.ticket.ui.TicketWords;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.ui.Texts;

/** What narrows the queue down. Tells of each change; shows what the page's address says. */
class QueueFilters extends Div {
    private static final long serialVersionUID = 1L;
    private static final String ANYONE = "";

    private final transient Texts texts = Texts.of(QueueFilters.class);
    private final TextField text = new TextField();
    private final MultiSelectComboBox<QueueRow.Client> clients = new MultiSelectComboBox<>();
    private final Select<String> assignee = new Select<>();
    private final MultiSelectComboBox<Priority> priorities = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<TicketStatus> statuses = new MultiSelectComboBox<>();
    private final Button clear = new Button();
    private final Map<String, String> people = new LinkedHashMap<>();

    QueueFilters(QueueChoices choices, Consumer<QueueAddress> changed) {
        addClassName("md-filters");
        prepareText();
        prepareClients(choices.clients());
        preparePeople(choices.colleagues());
        prepare(priorities, "filter.priority", List.of(Priority.values()));
        priorities.setItemLabelGenerator(Priority::name);
        prepare(statuses, "filter.status", List.of(TicketStatus.values()));
        statuses.setItemLabelGenerator(TicketWords::of);
        clear.setText(texts.get("filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> changed.accept(new QueueAddress(List.of(), Set.of(), Set.of(), "", "")));
        add(text, clients, assignee, priorities, statuses, clear);
        tell(changed);
    }

    private void tell(Consumer<QueueAddress> changed) {
        List<HasValue<?, ?>> fields = List.of(text, clients, assignee, priorities, statuses);
        for (var field : fields)
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) changed.accept(address());
            });
    }

    private void prepareText() {
        text.addClassName("md-search");
        text.setPlaceholder(texts.get("filter.text"));
        text.setAriaLabel(texts.get("filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private void prepareClients(List<QueueRow.Client> all) {
        prepare(clients, "filter.client", all);
        clients.setItemLabelGenerator(QueueRow.Client::name);
        clients.setVisible(all.size() > 1);
    }

    private void preparePeople(List<QueueRow.Assignee> colleagues) {
        people.put(ANYONE, texts.get("filter.anyone"));
        people.put(QueueQuery.ME, texts.get("filter.me"));
        people.put(QueueQuery.NOBODY, texts.get("filter.nobody"));
        colleagues.forEach(colleague -> people.put(colleague.email(), colleague.name()));
        assignee.setItems(people.keySet());
        assignee.setItemLabelGenerator(key -> people.getOrDefault(key, key));
        assignee.setAriaLabel(texts.get("filter.assignee"));
        assignee.setWidth("11rem");
    }

    private <T> void prepare(MultiSelectComboBox<T> field, String key, Collection<T> items) {
        field.setItems(new ArrayList<>(items));
        field.setPlaceholder(texts.get(key));
        field.setAriaLabel(texts.get(key));
        field.setWidth("11rem");
    }

    private QueueAddress address() {
        return new QueueAddress(
                clients.getValue().stream().map(QueueRow.Client::key).toList(),
                priorities.getValue(),
                statuses.getValue(),
                assignee.getOptionalValue().orElse(ANYONE),
                text.getValue());
    }

    /** The keys of the clients that can be chosen. */
    Set<String> clients() {
        return clients.getListDataView().getItems().map(QueueRow.Client::key).collect(Collectors.toSet());
    }

    /** Shows what is wanted, without telling of it. */
    void show(QueueAddress address) {
        if (!text.getValue().strip().equals(address.text())) text.setValue(address.text());
        clients.setValue(clients.getListDataView()
                .getItems()
                .filter(client -> address.clients().contains(client.key()))
                .toList());
        if (!people.containsKey(address.assignee())) people.put(address.assignee(), address.assignee());
        assignee.setItems(people.keySet());
        assignee.setValue(address.assignee());
        priorities.setValue(address.priorities());
        statuses.setValue(address.statuses());
        clear.setVisible(address.isNarrow());
    }
}
