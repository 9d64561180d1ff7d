import type { CourseInfo } from '@shared/contract/journal-contract';

/** «Алгебра · 7А» or «Английский язык · 7А (группа 1)». */
export function formatPageTitle(course: CourseInfo): string {
  return `${course.subject} · ${formatClass(course)}`;
}

export function formatClass(course: { readonly className: string; readonly groupName: string | null }): string {
  return course.groupName ? `${course.className} (${course.groupName})` : course.className;
}
