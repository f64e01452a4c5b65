package org.manydesk.amendment.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manydesk.amendment.Amendments;
import org.manydesk.amendment.VersionsSheet;
import org.manydesk.contract.VersionGlance;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Two versions of a contract side by side; which ones is in the address. */
@Route("clients/:key/contract/:number/compare")
@CdiComponent
@Allowed({ADMIN, LEAD, BILLING})
public class ComparisonView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Amendments amendments;
    private final transient Texts texts = Texts.of(ComparisonView.class);
    private String number = "";

    @Inject
    ComparisonView(Amendments amendments) {
        this.amendments = amendments;
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElseThrow();
        var sheet = amendments.versions(event.getRouteParameters().get("key").orElseThrow(), number);
        var all = sheet.versions();
        var to = asked(event, "to", all, all.getLast());
        var from = asked(event, "from", all, all.get(Math.max(0, all.indexOf(to) - 1)));
        removeAll();
        add(header(sheet), choices(sheet, from, to));
        var client = sheet.client().key();
        add(new TermsComparison(
                amendments.terms(client, number, Integer.toString(from.version())),
                amendments.terms(client, number, Integer.toString(to.version())),
                List.of(name(from), name(to))));
    }

    private static VersionGlance asked(
            BeforeEnterEvent event, String name, List<VersionGlance> all, VersionGlance otherwise) {
        var wanted = event.getLocation().getQueryParameters().getSingleParameter(name);
        return all.stream()
                .filter(version -> wanted.filter(Integer.toString(version.version())::equals)
                        .isPresent())
                .findFirst()
                .orElse(otherwise);
    }

    private PageHeader header(VersionsSheet sheet) {
        var client = sheet.client();
        var header = new PageHeader(texts.get("compare.title", number));
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        header.act(new Anchor("clients/" + client.key() + "/contract/" + number + "/versions", texts.get("versions")));
        return header;
    }

    private Div choices(VersionsSheet sheet, VersionGlance from, VersionGlance to) {
        var before = choice("compare.before", sheet, from);
        var after = choice("compare.after", sheet, to);
        before.addValueChangeListener(change -> go(sheet, change.getValue(), to));
        after.addValueChangeListener(change -> go(sheet, from, change.getValue()));
        var bar = new Div(before, after);
        bar.addClassNames("md-filters", "md-compared");
        return bar;
    }

    private Select<VersionGlance> choice(String label, VersionsSheet sheet, VersionGlance chosen) {
        var choice = new Select<VersionGlance>();
        choice.setLabel(texts.get(label));
        choice.setItems(sheet.versions());
        choice.setItemLabelGenerator(this::name);
        choice.setValue(chosen);
        return choice;
    }

    private String name(VersionGlance version) {
        return texts.get("version", version.version(), Days.day(version.from()));
    }

    private void go(VersionsSheet sheet, VersionGlance from, VersionGlance to) {
        Map<String, String> asked = new TreeMap<>();
        asked.put("from", Integer.toString(from.version()));
        asked.put("to", Integer.toString(to.version()));
        var path = "clients/" + sheet.client().key() + "/contract/" + number + "/compare";
        UI.getCurrent().navigate(path, QueryParameters.simple(asked));
    }

    @Override
    public String getPageTitle() {
        return texts.get("compare.title", number);
    }
}
