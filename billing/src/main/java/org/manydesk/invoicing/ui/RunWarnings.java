package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What a clerk should know before the run: each warning once, with the clients that it is about. */
class RunWarnings extends Div {
    RunWarnings(List<ContractMonth> months) {
        addClassNames("md-warnings", Tone.WARN.style());
        Map<String, Map<String, ClientName>> about = new LinkedHashMap<>();
        months.forEach(month -> month.warnings()
                .forEach(warning -> about.computeIfAbsent(warning, first -> new LinkedHashMap<>())
                        .put(month.client().key(), month.client())));
        var list = new UnorderedList();
        about.forEach((warning, clients) -> list.add(entry(warning, clients)));
        add(new H3(Texts.of(RunWarnings.class).get("warnings", about.size())), list);
    }

    private static ListItem entry(String warning, Map<String, ClientName> clients) {
        var entry = new ListItem(warning + " ");
        clients.values().forEach(client -> {
            entry.add(new ClientBadge(client.key(), client.name(), client.colour()));
            entry.add(" ");
        });
        return entry;
    }
}
