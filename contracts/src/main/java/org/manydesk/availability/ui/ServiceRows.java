package org.manydesk.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.manydesk.availability.AvailabilityReport;
import org.manydesk.availability.ServiceGlance;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;

/** Services one below the other: how each stands, its availability in a month, and what is left of its budget. */
public class ServiceRows extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(ServiceRows.class);

    private ServiceRows(
            List<ServiceGlance> services,
            Function<ServiceGlance, Div> name,
            Function<ServiceGlance, Component> standing) {
        addClassName("md-services");
        services.forEach(service -> add(row(service, name.apply(service), standing.apply(service))));
    }

    /** Those of several clients as they are now, each leading to its page. */
    static ServiceRows ofAll(List<ServiceGlance> services) {
        return new ServiceRows(
                services,
                service -> {
                    var client = service.client();
                    return new Div(new ClientBadge(client.key(), client.name(), client.colour()), link(service));
                },
                service -> ServiceWords.standing(service.now()));
    }

    /** Those of one client, whether each kept its target in a month, leading to its page. */
    public static ServiceRows leading(List<ServiceGlance> services) {
        return new ServiceRows(services, service -> new Div(link(service)), ServiceRows::verdict);
    }

    /** The same for readers who may not open their pages. */
    public static ServiceRows named(List<ServiceGlance> services) {
        return new ServiceRows(services, service -> new Div(new Span(service.name())), ServiceRows::verdict);
    }

    private static Anchor link(ServiceGlance service) {
        var address = "services/" + service.client().key() + "/" + service.key();
        var month = service.report().map(report -> "?period=" + report.period()).orElse("");
        var link = new Anchor(address + month, service.name());
        link.addClassName("md-quiet-link");
        return link;
    }

    private static Component verdict(ServiceGlance service) {
        return service.report().map(ServiceWords::verdict).orElseGet(Span::new);
    }

    private Div row(ServiceGlance service, Div name, Component standing) {
        name.addClassName("md-in-line");
        var row = new Div(name, standing);
        row.addClassName("md-service-row");
        service.report()
                .ifPresentOrElse(
                        report -> row.add(figure(report), ServiceWords.budget(report)),
                        () -> row.add(new Span(texts.get("notYet"))));
        return row;
    }

    private Component figure(AvailabilityReport report) {
        var share = new Span(ServiceWords.percentage(report));
        share.addClassName("md-number");
        var target = new Span(texts.get(report.soFar() ? "soFar.target" : "target.of", report.target()));
        target.addClassName("md-soft");
        var figure = new Div(share, target);
        figure.addClassName("md-service-figure");
        return figure;
    }
}
