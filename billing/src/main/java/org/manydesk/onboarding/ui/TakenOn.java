package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.onboarding.NewClient;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;

/** Says that a client is taken on, and what comes next. */
class TakenOn extends Div {
    private final transient Texts texts = Texts.of(TakenOn.class);

    TakenOn(NewClient client) {
        addClassName("md-done");
        var open = new Anchor("clients/" + client.key(), texts.get("done.open"));
        open.addClassName("md-link-button");
        var room = new Anchor("clients/" + client.key() + "/contract", texts.get("done.room"));
        var live = new Anchor("clients/" + client.key() + "/go-live", texts.get("done.live"));
        var contract = String.valueOf(client.contract().number());
        add(new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                texts.get("done.title", client.profile().name()),
                texts.get("done.sentence", contract, client.people().size()),
                open,
                room,
                live));
        var list = new OrderedList();
        nextSteps(client).forEach(step -> list.add(new ListItem(step)));
        list.addClassName("md-next-steps");
        add(list);
    }

    private List<String> nextSteps(NewClient client) {
        var steps = new ArrayList<String>();
        var address = client.profile().supportAddress();
        steps.add(address == null ? texts.get("done.address") : texts.get("done.mail", address));
        if (client.people().isEmpty()) steps.add(texts.get("done.people"));
        else steps.add(texts.get("done.passwords"));
        if (client.staff().isEmpty()) steps.add(texts.get("done.staff"));
        if (client.profile().billing().address().isEmpty()) steps.add(texts.get("done.billing"));
        return steps;
    }
}
