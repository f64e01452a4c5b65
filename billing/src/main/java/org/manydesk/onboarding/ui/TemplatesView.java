package org.manydesk.onboarding.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractStanding;
import org.manydesk.onboarding.StartingPoint;
import org.manydesk.onboarding.StartingPoints;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What new clients can start from: those of the product, and the provider's own, each in words. */
@Route("clients/new/templates")
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = {Right.CLIENT_READ, Right.CONTRACT_READ, Right.PEOPLE_MANAGE},
        change = {Right.CLIENT_WRITE, Right.CONTRACT_WRITE})
public class TemplatesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int AT_ONCE = 10;

    private final transient StartingPoints points;
    private final transient ContractShelf shelf;
    private final transient ClientDirectory directory;
    private final transient Texts texts = Texts.of(TemplatesView.class);
    private final PageHeader header = new PageHeader(texts.get("templates"));
    private final Div list = new Div();
    private final LocalDate monday;
    private int page;

    @Inject
    TemplatesView(StartingPoints points, ContractShelf shelf, ClientDirectory directory, Clock clock) {
        this.points = points;
        this.shelf = shelf;
        this.directory = directory;
        this.monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        addClassNames("md-page", "md-narrow");
        list.addClassName("md-stack");
        header.act(new Anchor("clients/new", texts.get("new")), making());
        var why = new Paragraph(texts.get("templates.why"));
        why.addClassName("md-help");
        add(header, why, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        show();
    }

    private void show() {
        var own = points.countOwn();
        var last = Math.max(1, (points.count() + AT_ONCE - 1) / AT_ONCE);
        page = Math.clamp(page, 1, last);
        header.count(texts.get("templates.count", own), texts.get("templates.page", page, last));
        list.removeAll();
        if (own == 0)
            list.add(new EmptyState(
                    VaadinIcon.COPY_O, texts.get("templates.none"), texts.get("templates.none.what"), making()));
        points.some((page - 1) * AT_ONCE, AT_ONCE).forEach(point -> list.add(card(point)));
        if (last > 1) list.add(pager(last));
    }

    private Component pager(int last) {
        var bar = new Div();
        bar.addClassName("md-actions");
        if (page > 1) bar.add(new Anchor(address(page - 1), texts.get("templates.before")));
        if (page < last) bar.add(new Anchor(address(page + 1), texts.get("templates.after")));
        return bar;
    }

    private static String address(int page) {
        return "clients/new/templates?page=" + page;
    }

    private Component card(StartingPoint point) {
        var card = new TemplateCard(point, monday);
        if (point.isBuiltIn()) return card;
        return card.act(
                quiet("templates.rename", point, () -> rename(point)),
                quiet("templates.remove", point, () -> remove(point)));
    }

    private Button quiet(String key, StartingPoint point, Runnable deed) {
        var button = new Button(texts.get(key), click -> deed.run());
        button.setAriaLabel(texts.get(key + ".which", point.name()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Button making() {
        var make = new Button(texts.get("templates.make"), VaadinIcon.PLUS.create(), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return make;
    }

    private void make() {
        var dialog = new NameDialog(texts.get("templates.make"), texts.get("templates.make.what"));
        var choice = new AgreedChoice(directory.names(), this::contracts, dialog.faults());
        dialog.ask(wide(choice.client()), wide(choice.contract()));
        dialog.saving(name -> {
            choice.mustBeMade();
            points.keep(
                    name, choice.client().getValue().key(), choice.contract().getValue());
            done("templates.made", name);
        });
        dialog.open();
    }

    private List<String> contracts(String client) {
        return shelf.of(client).stream().map(ContractStanding::number).toList();
    }

    private void rename(StartingPoint point) {
        var dialog = new NameDialog(texts.get("templates.rename"), texts.get("templates.rename.what", point.name()));
        dialog.read(point.name());
        dialog.saving(name -> {
            points.rename(point.name(), name);
            done("templates.renamed", name);
        });
        dialog.open();
    }

    private void remove(StartingPoint point) {
        var asking = new ConfirmDialog();
        asking.setHeader(texts.get("templates.remove.which", point.name()));
        asking.setText(texts.get("templates.remove.what"));
        asking.setCancelable(true);
        asking.setCancelText(texts.get("cancel"));
        asking.setConfirmText(texts.get("templates.remove"));
        asking.setConfirmButtonTheme("error primary");
        asking.addConfirmListener(confirmed -> {
            points.remove(point.name());
            done("templates.removed", point.name());
        });
        asking.open();
    }

    private void done(String key, String name) {
        show();
        Notice.done(texts.get(key, name));
    }

    @Override
    public String getPageTitle() {
        return texts.get("templates");
    }
}
