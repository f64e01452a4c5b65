package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.invoicing.MissedMonth;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Every month without an invoice that is over, by contract, those that are parked with the reason; bills them all. */
class MissedMonths extends Div {
    private record Contract(ClientName client, String number) {}

    private final transient Texts texts = Texts.of(MissedMonths.class);

    MissedMonths(List<MissedMonth> months, Runnable bill) {
        addClassNames("md-warnings", "md-missed", Tone.BAD.style());
        var all = new Button(texts.get("missed.bill", months.size()), click -> bill.run());
        all.addThemeVariants(ButtonVariant.LUMO_SMALL);
        all.setDisableOnClick(true);
        var title = new Div(new H3(texts.get("missed", months.size())), all);
        title.addClassName("md-missed-title");
        var list = new UnorderedList();
        byContract(months).forEach((contract, missed) -> list.add(entry(contract, missed)));
        add(title, list);
    }

    private static Map<Contract, List<MissedMonth>> byContract(List<MissedMonth> months) {
        var by = new LinkedHashMap<Contract, List<MissedMonth>>();
        months.forEach(
                month -> by.computeIfAbsent(new Contract(month.client(), month.contract()), first -> new ArrayList<>())
                        .add(month));
        return by;
    }

    private ListItem entry(Contract contract, List<MissedMonth> months) {
        var client = contract.client();
        var entry = new ListItem(new ClientBadge(client.key(), client.name(), client.colour()));
        entry.add(new Span(" " + contract.number() + ": "));
        months.stream().map(this::link).forEach(entry::add);
        months.stream()
                .filter(month -> month.parked().isPresent())
                .map(month -> new Div(texts.get(
                        "missed.parked",
                        Days.month(month.period()),
                        month.parked().get())))
                .forEach(entry::add);
        return entry;
    }

    private Component link(MissedMonth month) {
        var name = Days.month(month.period());
        var said = month.isAfterTheEnd() ? texts.get("missed.late", name) : name;
        var link = new Anchor("billing?period=" + month.period(), said);
        link.addClassName("md-missed-month");
        return link;
    }
}
