package org.manydesk.form.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import org.manydesk.form.Designing;
import org.manydesk.form.FormField;
import org.manydesk.form.FormPlan;
import org.manydesk.form.FormSheet;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.rest.Validation;
import org.manydesk.scope.Right;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What a client asks for its tickets, type by type: made, changed, put in order, retired and asked again. */
@Route("clients/:key/forms")
@CdiComponent
@Allowed(ADMIN)
@Needs(read = Right.CLIENT_READ, change = Right.CLIENT_WRITE)
public class FormsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Designing designing;
    private final transient ClientDirectory directory;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(FormsView.class);
    private final Div content = new Div();
    private final PageHeader header = new PageHeader(texts.get("forms"));
    private transient FormSheet read = new FormSheet("", new FormPlan(java.util.Map.of()), 0);

    @Inject
    FormsView(Designing designing, ClientDirectory directory, Validation validation) {
        this.designing = designing;
        this.directory = directory;
        this.validation = validation;
        addClassNames("md-page", "md-narrow");
        content.addClassName("md-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var client = directory
                .sheet(event.getRouteParameters().get("key").orElseThrow())
                .client();
        removeAll();
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        header.act(new Anchor("clients/" + client.key(), texts.get("client")));
        var why = new Paragraph(texts.get("forms.why"));
        why.addClassName("md-help");
        add(header, why, content);
        show(designing.of(client.key()));
    }

    private void show(FormSheet sheet) {
        read = sheet;
        content.removeAll();
        if (sheet.plan().asked().isEmpty())
            content.add(new EmptyState(VaadinIcon.FORM, texts.get("forms.none"), texts.get("forms.none.what")));
        for (var type : TicketType.values()) content.add(card(type));
    }

    private Component card(TicketType type) {
        var card = new Div(new H3(texts.of(type)));
        card.addClassName("md-card");
        var fields = read.plan().of(type);
        for (var i = 0; i < fields.size(); i++) card.add(row(type, fields, i));
        var more = new Button(texts.get("add"), VaadinIcon.PLUS.create(), click -> make(type));
        more.setAriaLabel(texts.get("add.which", texts.of(type)));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        card.add(more);
        return card;
    }

    private Component row(TicketType type, List<FormField> fields, int index) {
        var field = fields.get(index);
        var said = new Span(texts.get(field.required() ? "row.required" : "row", texts.of(field.kind()), field.key()));
        said.addClassName("md-soft");
        var label = new Span(field.label());
        label.addClassName("md-strong");
        var row = new Div(label, said);
        row.addClassNames("md-in-line", "md-form-row");
        if (field.retired()) row.add(new StatusBadge(Tone.PLAIN, texts.get("retired")));
        row.add(deed("change", field, () -> change(type, index)));
        if (!field.retired() && index > 0) row.add(deed("up", field, () -> move(type, index)));
        row.add(deed(field.retired() ? "again" : "retire", field, () -> turn(type, index)));
        return row;
    }

    private Button deed(String key, FormField field, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.setAriaLabel(texts.get(key + ".which", field.label()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void make(TicketType type) {
        var at = "/asked/" + type + "/" + read.plan().of(type).size();
        new FieldDialog(texts.get("add.which", texts.of(type)), at, field -> {
                    var fields = new ArrayList<>(read.plan().of(type));
                    fields.add(field);
                    keep(type, fields);
                })
                .open();
    }

    private void change(TicketType type, int index) {
        var before = read.plan().of(type).get(index);
        new FieldDialog(before.label(), "/asked/" + type + "/" + index, field -> {
                    var fields = new ArrayList<>(read.plan().of(type));
                    fields.set(index, before.retired() ? retired(field, true) : field);
                    keep(type, fields);
                })
                .read(before)
                .open();
    }

    private void move(TicketType type, int index) {
        var fields = new ArrayList<>(read.plan().of(type));
        Collections.swap(fields, index, index - 1);
        tryTo(type, fields);
    }

    private void turn(TicketType type, int index) {
        var fields = new ArrayList<>(read.plan().of(type));
        var field = fields.get(index);
        fields.set(index, retired(field, !field.retired()));
        tryTo(type, fields);
    }

    private static FormField retired(FormField field, boolean isRetired) {
        return new FormField(
                field.key(), field.label(), field.kind(), field.required(), field.help(), field.choices(), isRetired);
    }

    private void tryTo(TicketType type, List<FormField> fields) {
        try {
            keep(type, fields);
        } catch (Problem refused) {
            Notice.problem(refused.detail());
        }
    }

    private void keep(TicketType type, List<FormField> fields) {
        var asked = new EnumMap<TicketType, List<FormField>>(TicketType.class);
        asked.putAll(read.plan().asked());
        asked.put(type, fields);
        show(designing.change(read, validation.valid(new FormPlan(asked))));
        Notice.done(texts.get("kept"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("forms");
    }
}
