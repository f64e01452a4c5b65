package org.manydesk.credit.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.credit.CreditDesk;
import org.manydesk.credit.CreditSheet;
import org.manydesk.credit.CreditState;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** The service credits that wait for billing, and those that the next invoices take. */
@Route("service-credits")
@Menu(title = "menu.credits", order = 42, icon = "vaadin:arrow-backward")
@CdiComponent
@Allowed({BILLING, ADMIN})
public class CreditsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 199;

    private final transient Texts texts = Texts.of(CreditsView.class);
    private final transient CreditDesk desk;

    @Inject
    CreditsView(CreditDesk desk) {
        this.desk = desk;
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var drafts = in(CreditState.DRAFT);
        var granted = in(CreditState.ACCRUED);
        removeAll();
        var header = new PageHeader(texts.get("title"));
        header.count(texts.get("count.drafts", drafts.size()), texts.get("count.granted", granted.size()));
        add(header);
        if (drafts.isEmpty() && granted.isEmpty())
            add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, texts.get("empty"), texts.get("empty.what")));
        if (!drafts.isEmpty()) add(list(drafts));
        if (!granted.isEmpty()) add(list(granted));
    }

    private List<CreditSheet> in(CreditState state) {
        return desk.list(Optional.empty(), Optional.of(state), new PageRequest(MOST, null));
    }

    private Component list(List<CreditSheet> credits) {
        var grid = new Grid<CreditSheet>();
        grid.addComponentColumn(credit -> new CreditBadge(credit.state()))
                .setHeader(texts.get("list.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(CreditsView::room).setHeader(texts.get("list.contract"));
        grid.addColumn(credit -> Days.month(credit.period())).setHeader(texts.get("list.month"));
        grid.addComponentColumn(credit -> new Amount(
                        credit.amount().amount(), credit.amount().currency().getCurrencyCode()))
                .setHeader(texts.get("list.amount"));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setItems(credits);
        return grid;
    }

    private static Anchor room(CreditSheet credit) {
        return new Anchor(
                "clients/" + credit.tenant() + "/contract/" + credit.contract() + "?period=" + credit.period(),
                credit.contract());
    }

    @Override
    public String getPageTitle() {
        return texts.get("title");
    }
}
