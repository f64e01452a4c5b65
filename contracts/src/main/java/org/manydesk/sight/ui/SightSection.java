package org.manydesk.sight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.manydesk.sight.ClientSight;
import org.manydesk.sight.Sighting;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Makes the part of a client's page that says who may see the client, and nobody else. */
@Dependent
public class SightSection {
    private final Sighting sighting;
    private final Texts texts = Texts.of(SightSection.class);

    @Inject
    SightSection(Sighting sighting) {
        this.sighting = sighting;
    }

    /** The part for one client, as it is now; that it was read is noted. */
    public Component of(ClientName client) {
        var sight = sighting.of(client.key());
        var all = new Div(
                summary(sight),
                section(
                        texts.get("staff", sight.staff().size()),
                        OnlookerList.of(sight.staff(), texts.get("staff.none"), texts.get("staff.none.what"))),
                section(
                        texts.get("people", client.name(), sight.people().size()),
                        OnlookerList.of(sight.people(), texts.get("people.none"), texts.get("people.none.what"))),
                section(texts.get("out", sight.keptOut().size()), new KeptOutList(sight.keptOut())));
        all.addClassName("md-stack");
        return all;
    }

    private Component summary(ClientSight sight) {
        var client = sight.client();
        var as = new Span(new Span(texts.get("as.of") + " "), TimeText.exact(sight.at()));
        var said = new Paragraph(texts.get(
                "summary", client.name(), sight.staff().size(), sight.people().size()));
        said.addClassName("md-strong");
        var why = new Paragraph(texts.get("why"));
        why.addClassName("md-help");
        var deeds = new Div(as, export(client), new Anchor("clients/" + client.key() + "/people", texts.get("decide")));
        deeds.addClassName("md-in-line");
        var all = new Div(said, why, deeds);
        all.addClassName("md-section");
        return all;
    }

    private Component export(ClientName client) {
        var link = new FileLink(() -> {
            var copy = sighting.csv(client.key());
            var bytes = new ByteArrayInputStream(copy.bytes());
            return new DownloadResponse(bytes, copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(texts.get("export"));
        link.addClassName("md-file");
        return link;
    }

    private static Component section(String title, Component list) {
        var section = new Div(new H3(title), list);
        section.addClassName("md-section");
        return section;
    }
}
