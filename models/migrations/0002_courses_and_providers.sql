-- The eleven offers, the support offer of older registrations, and who offers what.
INSERT INTO course (id, position) VALUES
  ('npq-leading-behaviour-culture', 1), ('npq-leading-literacy', 2), ('npq-leading-teaching', 3),
  ('npq-leading-teaching-development', 4), ('npq-leading-primary-mathematics', 5),
  ('npq-senior-leadership', 6), ('npq-headship', 7), ('npq-executive-leadership', 8),
  ('npq-early-years-leadership', 9), ('npq-senco', 10),
  ('npq-early-headship-coaching-offer', 11), ('npq-additional-support-offer', 12);

INSERT INTO provider (id) VALUES
  ('ambition_institute'), ('best_practice_network'), ('church_of_england'), ('llse'),
  ('national_institute_of_teaching'), ('teach_first'), ('teacher_development_trust'),
  ('ucl_institute_of_education');

-- Six courses are offered by all eight.
INSERT INTO course_provider (course, provider)
SELECT course.id, provider.id FROM course, provider WHERE course.id IN (
  'npq-leading-behaviour-culture', 'npq-leading-teaching', 'npq-leading-teaching-development',
  'npq-senior-leadership', 'npq-headship', 'npq-early-headship-coaching-offer'
);
INSERT INTO course_provider (course, provider)
SELECT 'npq-executive-leadership', id FROM provider WHERE id <> 'teacher_development_trust';
INSERT INTO course_provider (course, provider)
SELECT course.id, provider.id FROM course, provider
WHERE course.id IN ('npq-leading-literacy', 'npq-early-years-leadership')
  AND provider.id NOT IN ('best_practice_network', 'church_of_england', 'llse');
INSERT INTO course_provider (course, provider)
SELECT 'npq-leading-primary-mathematics', id FROM provider
WHERE id NOT IN ('best_practice_network', 'teacher_development_trust');
INSERT INTO course_provider (course, provider)
SELECT 'npq-senco', id FROM provider WHERE id NOT IN ('llse', 'teacher_development_trust');
