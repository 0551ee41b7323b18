import { turnInPlace } from '$lib/browser/cards';
import { tellHeight } from '$lib/browser/frame-height';

tellHeight();
turnInPlace();
