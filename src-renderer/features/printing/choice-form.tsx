import { Group, NativeSelect } from '@mantine/core';
import type { CourseInfo } from '@shared/contract/journal-contract';
import type { ClassInfo } from '@shared/contract/school-contract';
import { DOCUMENTS, nameCourse, type DocumentKind, type PrintChoice } from './print-choice';

type Props = {
  readonly choice: PrintChoice;
  readonly documents: readonly (typeof DOCUMENTS)[number][];
  readonly classes: readonly ClassInfo[];
  readonly courses: readonly CourseInfo[];
  readonly disabled: boolean;
  readonly onChoice: (choice: PrintChoice) => void;
};

/** Which class, which document, and for one page which subject. */
export function ChoiceForm({ choice, documents, classes, courses, disabled, onChoice }: Props) {
  const pages = courses.filter((course) => course.classId === choice.classId);
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label="Документ"
        disabled={disabled}
        value={choice.kind}
        data={documents.map((item) => ({ value: item.value, label: item.title }))}
        onChange={(event) => { onChoice({ ...choice, kind: kindOf(event.currentTarget.value), courseId: null }); }}
      />
      <NativeSelect
        label="Класс"
        disabled={disabled}
        value={choice.classId === null ? '' : String(choice.classId)}
        data={[{ value: '', label: '– выберите –' }, ...classes.map((item) => ({ value: String(item.id), label: item.name }))]}
        onChange={(event) => { onChoice({ ...choice, classId: idOf(event.currentTarget.value), courseId: null }); }}
      />
      {choice.kind === 'course' && (
        <NativeSelect
          label="Предмет"
          disabled={disabled || choice.classId === null}
          value={choice.courseId === null ? '' : String(choice.courseId)}
          data={[{ value: '', label: '– выберите –' }, ...pages.map((course) => ({ value: String(course.id), label: nameCourse(course) }))]}
          onChange={(event) => { onChoice({ ...choice, courseId: idOf(event.currentTarget.value) }); }}
        />
      )}
    </Group>
  );
}

function idOf(value: string): number | null {
  return value === '' ? null : Number(value);
}

function kindOf(value: string): DocumentKind {
  return DOCUMENTS.find((item) => item.value === value)?.value ?? 'book';
}
