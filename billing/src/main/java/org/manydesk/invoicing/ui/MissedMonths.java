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
import org.manydesk.ui.TimeText;
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
        months.forEach(month -> month.parked().ifPresent(parked -> entry.add(parked(month, parked))));
        return entry;
    }

    /** What the run said then; it may hold no longer. */
    private Div parked(MissedMonth month, MissedMonth.Parked parked) {
        return new Div(
                new Span(texts.get("missed.parked", Days.month(month.period()), parked.reason())),
                new Span(" " + texts.get("missed.parked.then") + " "),
                TimeText.exact(parked.at()),
                new Span(". " + texts.get("missed.parked.now")));
    }

    private Component link(MissedMonth month) {
        var name = Days.month(month.period());
        var said = month.isAfterTheEnd() ? texts.get("missed.late", name) : name;
        var link = new Anchor("billing?period=" + month.period(), said);
        link.addClassName("md-missed-month");
        return link;
    }
}
