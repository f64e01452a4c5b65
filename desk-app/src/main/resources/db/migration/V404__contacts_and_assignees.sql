-- The names on a page of the queue; what one person has to do or did, across clients, by either order of the list.
CREATE INDEX contact_by_id ON contact (id);
CREATE INDEX ticket_of_assignee ON ticket (assignee_id, id);
CREATE INDEX ticket_of_assignee_by_due ON ticket (assignee_id, due_order, id);
