-- Words of their own for the later reminders and for the last.
ALTER TABLE letter_template DROP CONSTRAINT letter_template_kind_check;
ALTER TABLE letter_template ADD CHECK (kind IN ('ask', 'chase', 'chase_again', 'last_chase', 'broken_promise'));
